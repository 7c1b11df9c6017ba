import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { openVerbs, type Verb } from '#kernel/access/may';
import { Refused } from '#application/refused';
import { Actors, type Login } from '#application/session/actors';
import { checkCsrf } from '../session/csrf.js';
import { loginOf } from '../session/login.js';
import { GATE } from './gate.js';

/** Stands before every route: who is it, and was the request made by our own pages? Leave itself is asked in the deed. */
@Injectable()
export class GateGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: Actors,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    if (context.getType() !== 'http') return true; // sockets have their own doorkeeper
    const verb = this.reflector.get<Verb | undefined>(GATE, context.getHandler());
    if (verb === undefined) throw new Refused({ refused: 'not-found' });
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    checkCsrf(request);
    const login = loginOf(request);
    return login === null ? this.letIn(verb) : this.letInAs(login, request, verb);
  }

  /** Puts the actor on the request; who has left since signing in is nobody. */
  private async letInAs(login: Login, request: FastifyRequest, verb: Verb): Promise<boolean> {
    const actor = await this.actors.of(login);
    if (actor === null) return this.letIn(verb);
    request.actor = actor;
    return true;
  }

  /** Lets somebody in who is nobody, where nobody need be known. */
  private letIn(verb: Verb): true {
    if (!openVerbs.includes(verb)) throw new Refused({ refused: 'no-session' });
    return true;
  }
}
