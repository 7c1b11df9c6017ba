/** What one sort of case is made of. `{x}` is the child: by name, or by an ordinary word where nobody is named. */
export interface CaseTheme {
  /** Youngest and oldest, in years. */
  readonly ages: readonly [from: number, to: number];
  /** To the team. Stands on lists, so it never holds a name. */
  readonly questions: readonly string[];
  readonly situations: readonly string[];
  readonly tried: readonly string[];
  readonly views: readonly string[];
  readonly measures: readonly {
    readonly goal: string;
    readonly what: string;
    readonly service: string;
  }[];
  readonly interest: string;
  readonly advice: string;
}
