import { Controller, Get, Param } from '@nestjs/common';
import { ForumList, ForumPage } from '#contract/forum';
import { idOf } from '#contract/ids';
import type { Actor } from '#kernel/access/actor';
import type { ForumId } from '#kernel/ids';
import { ListForums } from '#application/forum/list-forums';
import { ReadForum } from '#application/forum/read-forum';
import { By, Gate } from '../gates/gate.js';
import { Answers } from './answers.js';

const forumId = idOf<ForumId>();

@Controller('api/forums')
export class ForumController {
  constructor(
    private readonly listForums: ListForums,
    private readonly readForum: ReadForum,
  ) {}

  @Get()
  @Gate('forum.list')
  @Answers(ForumList)
  async list(@By() actor: Actor): Promise<ForumList> {
    return { items: await this.listForums.execute(actor) };
  }

  @Get(':id')
  @Gate('forum.read')
  @Answers(ForumPage)
  read(@By() actor: Actor, @Param('id', { schema: forumId }) id: ForumId): Promise<ForumPage> {
    return this.readForum.execute(actor, id);
  }
}
