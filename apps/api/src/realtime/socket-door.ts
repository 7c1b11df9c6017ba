import type { IncomingMessage } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { FastifyInstance, Session } from 'fastify';
import type { Login } from '#application/session/actors';
import type { ApiConfig } from '../api.config.js';
import { isOwnOrigin } from '../session/csrf.js';
import { cookieName } from '../session/session.plugin.js';

/** Whose socket it is, and by which session. */
export interface Admitted {
  readonly login: Login;
  readonly sid: string;
}

type Create = IoAdapter['createIOServer'];
type Answer = (error: string | null, admit: boolean) => void;

const admitted = new WeakMap<IncomingMessage, Admitted>();

/** Who was let in with this handshake. */
export const admittedBy = (handshake: IncomingMessage): Admitted | undefined =>
  admitted.get(handshake);

/** The doorkeeper of sockets: own pages only, and the same cookie and session as every request (CONVENTIONS, HTTP). */
export class SocketDoor extends IoAdapter {
  private readonly fastify: FastifyInstance;

  constructor(
    app: NestFastifyApplication,
    private readonly config: ApiConfig,
  ) {
    super(app);
    this.fastify = app.getHttpAdapter().getInstance();
  }

  override createIOServer(port: number, options?: Parameters<Create>[1]): ReturnType<Create> {
    const ours: object = {
      serveClient: false,
      transports: ['websocket', 'polling'],
      perMessageDeflate: false,
      httpCompression: false,
      maxHttpBufferSize: 10_000,
      allowRequest: (handshake: IncomingMessage, answer: Answer) => {
        this.admit(handshake).then(
          (one) => answer(one === null ? 'no-session' : null, one !== null),
          () => answer('overloaded', false),
        );
      },
    };
    return super.createIOServer(port, Object.assign({}, options, ours));
  }

  private async admit(handshake: IncomingMessage): Promise<Admitted | null> {
    if (!isOwnOrigin(handshake)) return null;
    const cookie = this.fastify.parseCookie(handshake.headers.cookie ?? '')[
      cookieName(this.config)
    ];
    if (cookie === undefined) return null;
    const request: { session?: Session & { sessionId: string } } = {};
    await new Promise<void>((resolve, reject) => {
      this.fastify.decryptSession(cookie, request, (error) => (error ? reject(error) : resolve()));
    });
    const { session } = request;
    if (session?.login === undefined) return null;
    const one = { login: session.login, sid: session.sessionId };
    admitted.set(handshake, one);
    return one;
  }
}
