/** Environment variables beside those that the stack sets. */
import * as z from 'zod';
import { ObjectName, SecretDataKey } from './scalars.ts';

const VALUE = 'expected a text (in quotes, if it looks like a number or a truth value) or secret and key';

const FromSecret = z.strictObject({
  secret: ObjectName.meta({
    description: 'Secret in the namespace of the app, which you make',
    examples: ['my-secret'],
  }),
  key: SecretDataKey.meta({ description: 'key of that Secret', examples: ['token'] }),
});

/** By name: a value, or where to find a value that is secret. */
export const Environment = z
  .record(
    z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected letters, digits and _, no digit first'),
    z.union([z.string(), FromSecret], { error: VALUE }),
  )
  .meta({ id: 'Environment' });
export type Environment = z.infer<typeof Environment>;
