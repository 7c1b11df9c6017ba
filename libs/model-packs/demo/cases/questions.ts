import type { Chance } from '../random.js';
import type { CaseTheme } from '../texts/case-theme.js';

/** The questions of the year: none is asked again before all others that fit have been. */
export class Questions {
  private readonly times = new Map<string, number>();

  /** One of the questions of these themes, among those asked the fewest times. */
  pick(
    themes: readonly CaseTheme[],
    chance: Chance,
  ): { readonly theme: CaseTheme; readonly question: string } {
    const all = themes.flatMap((theme) => theme.questions.map((question) => ({ theme, question })));
    const timesOf = ({ question }: { question: string }): number => this.times.get(question) ?? 0;
    const fewest = Math.min(...all.map(timesOf));
    const picked = chance.pick(all.filter((one) => timesOf(one) === fewest));
    this.times.set(picked.question, fewest + 1);
    return picked;
  }
}
