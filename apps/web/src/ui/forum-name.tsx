import type { ForumRef } from '#contract/forum';
import { familyOfKind } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';
import { FamilySymbol } from './family-symbol.js';

/** A forum by symbol and name. */
export const ForumName = ({ forum }: { readonly forum: ForumRef }) => {
  const { language } = useTexts();
  return (
    <span className="with-symbol">
      <FamilySymbol family={familyOfKind(forum.kind)} />
      <span>{nameIn(forum.name, language)}</span>
    </span>
  );
};

/** A kind of forum, in the plural: «Lokale team». */
export const KindName = ({ kind, note }: { readonly kind: string; readonly note?: string }) => {
  const { t } = useTexts();
  return (
    <span className="with-symbol">
      <FamilySymbol family={familyOfKind(kind)} />
      <span>
        {t(`forum-kinds.${kind}.plural`)}
        {note !== undefined && <span className="muted"> {note}</span>}
      </span>
    </span>
  );
};
