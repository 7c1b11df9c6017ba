import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** What a door answers when all goes well, for the description of the api. The type of the method says the same to the compiler. */
export const Answers = (schema: z.ZodObject | z.ZodUnion) =>
  ApiResponse({ status: '2XX', description: 'Done', standardSchema: schema });
