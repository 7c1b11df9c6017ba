import { useState } from 'react';
import type { DraftMap } from '#contract/pack';
import { ForumMap } from '../structure/forum-map.js';
import '../structure/structure.css';

/** The structure as the model would make it. */
export const PreviewMap = ({ map }: { readonly map: DraftMap }) => {
  const [chosen, setChosen] = useState<string | null>(null);
  return <ForumMap structure={map} chosen={chosen} onChoose={setChosen} />;
};
