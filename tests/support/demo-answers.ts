import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PackDraft } from '#contract/pack';

/** The demo's own choices as answers, by the path of their question. */
export const demoAnswers = ({ forums }: PackDraft) => {
  const choices: {
    forums: Record<string, Record<string, unknown>>;
    edges: { from: string; kind: string; to: unknown; days?: number; settles: 'to' | 'days' }[];
  } = parse(readFileSync('libs/model-packs/demo/melhus.settings.yaml', 'utf8'));
  return [
    ...Object.entries(choices.forums).flatMap(([forum, values]) =>
      Object.entries(values).map(([setting, value]) => ({
        path: `forums.${forum}.${setting}`,
        value,
      })),
    ),
    ...choices.edges.flatMap(({ from, kind, to, days, settles }) => {
      const questions = forums.find(({ key }) => key === from)?.questions ?? [];
      const found = questions.find(
        (one) => one.setting === kind && one.path.endsWith(`.${settles}`),
      );
      return { path: found?.path ?? '', value: settles === 'to' ? to : days };
    }),
  ];
};
