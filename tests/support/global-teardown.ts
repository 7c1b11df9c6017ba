import { stopServer } from './server.ts';

/** Jest wants a default export. */
export default stopServer;
