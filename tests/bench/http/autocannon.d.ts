/** The part of autocannon that the bench uses; the package has no types of its own. */
declare module 'autocannon' {
  interface Result {
    readonly requests: { readonly average: number };
    readonly '2xx': number;
    readonly non2xx: number;
    readonly errors: number;
  }
  function autocannon(options: {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly headers: Readonly<Record<string, string>>;
  }): Promise<Result>;
  export default autocannon;
}
