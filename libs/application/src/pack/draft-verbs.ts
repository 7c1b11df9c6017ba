import { ChangePack } from './change-pack.js';
import { CompareDraft } from './compare-draft.js';
import { ChoosePack } from './choose-pack.js';
import { InstallDraft } from './install-draft.js';
import { ListPacks } from './list-packs.js';
import { ReadDraft } from './read-draft.js';
import { ReadForm } from './read-form.js';
import { SettleDraft } from './settle-draft.js';
import { UpgradeDraft } from './upgrade-draft.js';
import { WriteDraft } from './write-draft.js';

/** Verbs of the model a municipality writes. */
export const draftVerbs = [
  UpgradeDraft,
  ChangePack,
  CompareDraft,
  ChoosePack,
  InstallDraft,
  ListPacks,
  ReadDraft,
  ReadForm,
  SettleDraft,
  WriteDraft,
];
