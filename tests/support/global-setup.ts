import { startServer } from './server.ts';

/** Jest wants a default export. Jest calls it only for projects that have a spec to run. */
export default startServer;
