import type { Provider } from '../../../clients/servarr/resources.ts';
import type { Change } from '../../domain/difference/comparison.ts';
import { AppFailure } from '../../ports/app.ts';
import type { Values } from '../servers/values.ts';
import { SETTING } from './kinds.ts';

/** A password is given twice; read again, it is a hash and its confirmation empty. */
export function confirmed(values: Values): Values {
  return 'password' in values ? { ...values, passwordConfirmation: values['password'] } : values;
}

/** How providers of one kind are read and written. */
export interface ProviderCalls {
  readonly list: () => Promise<readonly Provider[]>;
  readonly template: (implementation: string) => Promise<Provider>;
  readonly create: (provider: Provider) => Promise<Provider>;
  readonly update: (provider: Provider) => Promise<Provider>;
}

/** Makes one, or changes one as it is now: fields that nobody manages survive. */
export async function writeProvider(change: Change, values: Values, calls: ProviderCalls): Promise<void> {
  if (change.action === 'create') {
    const template = await calls.template(String(values['implementation']));
    await calls.create({ ...changed(template, values), name: change.name });
    return;
  }
  const held = (await calls.list()).find(({ id }) => id === change.key);
  if (held === undefined) {
    throw new AppFailure(`${change.kind} ${change.name} went away in the meantime: run setup again`);
  }
  await calls.update(changed(held, values));
}

function changed(provider: Provider, values: Values): Provider {
  const own = Object.entries(values).filter(([name]) => !name.startsWith(SETTING));
  const fields = provider.fields.map((field) => {
    const name = `${SETTING}${field.name}`;
    return Object.hasOwn(values, name) ? { ...field, value: values[name] } : field;
  });
  return { ...provider, ...Object.fromEntries(own), fields };
}
