import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { Problem } from '#contract/problem';

const problem = {
  description: 'What went wrong and what to do (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The description of the api, made of the schemas the doors themselves parse with (OpenAPI 3). */
export function describeApi(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder().setTitle('Laget').setVersion('1').build();
  const document = SwaggerModule.createDocument(app, about);
  delete document.paths['/api/{path}']; // answers 404 to all that no other door knows
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path)) {
      if (typeof operation === 'object' && operation !== null && 'responses' in operation) {
        Object.assign(operation.responses, { default: problem });
      }
    }
  }
  const schemas = { ...document.components?.schemas, Problem: z.toJSONSchema(Problem) };
  Object.assign(document, { components: { ...document.components, schemas } });
  return document;
}
