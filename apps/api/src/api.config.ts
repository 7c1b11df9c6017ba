/** What the api needs to know of where it runs. */
export interface ApiConfig {
  readonly mode: 'demo' | 'production';
  /** The address people use, without a trailing slash: `http://localhost:4100`. */
  readonly baseUrl: string;
}

export const API_CONFIG = Symbol('api config');

/** Cookies are marked secure and named `__Host-` wherever the address is https (CONVENTIONS, HTTP). */
export const isSecure = (config: ApiConfig) => config.baseUrl.startsWith('https://');
