import type { Type } from '@nestjs/common';
import { FeedController } from './feeds/feed.controller.js';
import { HealthController } from './http/health.controller.js';
import { OpenapiController } from './http/openapi.controller.js';
import { SessionController } from './http/session.controller.js';
import { UnknownController } from './http/unknown.controller.js';

/** Every controller. The last one answers what no other knows. */
export const allControllers: Type[] = [
  FeedController,
  HealthController,
  OpenapiController,
  SessionController,
  UnknownController,
];
