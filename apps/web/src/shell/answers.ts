/** A forum as lists and links show it. */
export interface ForumLine {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string | null;
  readonly kind: string;
}

/** GET /api/session */
export interface Session {
  readonly csrfToken: string;
  readonly today: string;
  readonly demo: boolean;
  readonly person: { readonly id: string; readonly name: string; readonly title: string };
  readonly owner: { readonly id: string; readonly name: string };
  readonly forums: readonly ForumLine[];
  readonly may: readonly string[];
}

/** GET /api/personas */
export interface Personas {
  readonly items: readonly {
    readonly key: string;
    readonly name: string;
    readonly title: string;
    readonly about?: string | null;
  }[];
}
