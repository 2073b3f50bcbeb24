import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { RULES } from '../../rules.js';

const RulesSchema = Type.Array(
  Type.Object({
    name: Type.String(),
    what: Type.String(),
    example: Type.String(),
    nearMiss: Type.Optional(Type.String()),
  }),
);

/** What `rule` in a report can name. */
export function ruleRoutes(server: FastifyInstance): void {
  server.get(
    '/api/rules',
    { schema: { summary: 'The rules that lines are read by', response: { 200: RulesSchema } } },
    async () => RULES,
  );
}
