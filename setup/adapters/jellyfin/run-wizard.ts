import type { JellyfinStartup } from '../../../clients/jellyfin/startup.ts';
import type { Change } from '../../domain/difference/comparison.ts';
import { AppFailure } from '../../ports/app.ts';
import { text } from './text.ts';

/**
 * Closes the start-up wizard. Before 12 it would give whoever has the first account another name and password: it is
 * left alone where it is not new, as after a run that was cut off, or where a settings file was lost and accounts were not.
 */
export async function runWizard(startup: JellyfinStartup, fields: Change['fields']): Promise<void> {
  const [username, password] = [text(fields['username']), text(fields['password'])];
  const { name, isNew } = await startup.firstUser();
  if (!isNew && !(await startup.signsIn(username, password))) {
    throw new AppFailure(
      `the start-up wizard is open, and the account ${name} has a password with which the configured administrator ${username} does not get in: finish the wizard in a browser, or configure the account and password that are there`,
    );
  }
  const run = {
    serverName: text(fields['serverName']),
    uiCulture: text(fields['language']),
    metadataCountry: text(fields['metadataCountry']),
    metadataLanguage: text(fields['metadataLanguage']),
    username,
    password,
    remoteAccess: fields['remoteAccess'] === true,
  };
  await startup.complete(run, { keepsFirstUser: !isNew });
}
