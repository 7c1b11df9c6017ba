import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenSession, PersonaList, SessionAnswer, SwitchOwner } from '#contract/session';
import { notFound } from '#application/refused';
import { Actors, type Login } from '#application/session/actors';
import { NoteSession } from '#application/session/note-session';
import { ReadPersonas } from '#application/session/read-personas';
import { ReadSignedIn } from '#application/session/read-signed-in';
import { API_CONFIG, type ApiConfig } from '../api.config.js';
import { Gate } from '../gates/gate.js';
import { Answers } from './answers.js';

@Controller('api')
export class SessionController {
  constructor(
    @Inject(API_CONFIG) private readonly config: ApiConfig,
    private readonly actors: Actors,
    private readonly note: NoteSession,
    private readonly personas: ReadPersonas,
    private readonly signedIn: ReadSignedIn,
  ) {}

  @Get('session')
  @Gate('session.read')
  @Answers(SessionAnswer)
  async read(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const { actor } = request;
    return {
      csrf: reply.generateCsrf(),
      demo: this.config.mode === 'demo',
      today: this.actors.today(),
      signedIn: actor === undefined ? null : await this.signedIn.execute(actor),
    };
  }

  @Get('personas')
  @Gate('persona.list')
  @Answers(PersonaList)
  async list(): Promise<PersonaList> {
    if (this.config.mode !== 'demo') throw notFound();
    return { items: await this.personas.execute() };
  }

  /** Signs in as a person of the demo. The session gets a new id, so that one planted before is worth nothing. */
  @Post('session')
  @HttpCode(200)
  @Gate('session.open')
  @Answers(SessionAnswer)
  async open(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: OpenSession }) body: OpenSession,
  ): Promise<SessionAnswer> {
    const login = this.config.mode === 'demo' ? await this.personas.loginOf(body.persona) : null;
    return this.begin({ request, reply }, login, 'session.open');
  }

  /** Acts in another municipality or region where the same account is somebody. The session gets a new id. */
  @Post('session/switch')
  @HttpCode(200)
  @Gate('session.switch')
  @Answers(SessionAnswer)
  async switch(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: SwitchOwner }) body: SwitchOwner,
  ): Promise<SessionAnswer> {
    const account = request.actor?.account ?? null;
    const places = account === null ? [] : await this.actors.placesOf(account);
    const place = places.find(({ owner }) => owner === body.owner);
    const login =
      account === null || place === undefined
        ? null
        : { account, owner: place.owner, person: place.person };
    return this.begin({ request, reply }, login, 'session.switch');
  }

  private async begin(
    { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
    login: Login | null,
    verb: 'session.open' | 'session.switch',
  ): Promise<SessionAnswer> {
    const actor = login === null ? null : await this.actors.of(login);
    if (login === null || actor === null) throw notFound();
    await request.session.regenerate();
    request.session.login = login;
    request.session.seenAt = Date.now();
    await this.note.execute(actor, verb);
    return {
      csrf: reply.generateCsrf(),
      demo: this.config.mode === 'demo',
      today: this.actors.today(),
      signedIn: await this.signedIn.execute(actor),
    };
  }

  @Delete('session')
  @HttpCode(204)
  @Gate('session.close')
  async close(@Req() request: FastifyRequest): Promise<void> {
    if (request.actor !== undefined) await this.note.execute(request.actor, 'session.close');
    await request.session.destroy();
  }
}
