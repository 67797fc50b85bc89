/** What somebody of the household sees in Jellyfin, asked as a television asks. */
import { type Json, send } from './calls.ts';
import type { Household } from './household.ts';

/** The collection in which the cleanup announces: `announce.collection` of `media.yaml`. */
const COLLECTION = 'Leaving Soon';

/** The titles that stand in the collection, for somebody who signs in; none while there is no collection. */
export async function leavingSoon(household: Household, person: string): Promise<readonly string[]> {
  const items = await televisionOf(household, person);
  const collections = await items('recursive=true&includeItemTypes=BoxSet');
  const collection = collections.find((item) => String(item['Name']) === COLLECTION);
  return collection === undefined ? [] : (await items(`parentId=${collection['Id']}`)).map(nameOf).toSorted();
}

/** How many films and episodes somebody can play. */
export async function countPlayable(
  household: Household,
  person: string,
): Promise<{ readonly films: number; readonly episodes: number }> {
  const items = await televisionOf(household, person);
  const films = await items('recursive=true&includeItemTypes=Movie');
  const episodes = await items('recursive=true&includeItemTypes=Episode');
  return { films: films.length, episodes: episodes.length };
}

/** Signs in, and gives a way to ask for items. */
async function televisionOf({ simulator, secret }: Household, person: string) {
  const { url } = simulator.jellyfin;
  const device = `${person}-television`;
  const authorization = `MediaBrowser Client="Television", Device="${device}", DeviceId="${device}", Version="1"`;
  // The administrator's key is called `admin`, whatever the name.
  const account = person === 'mara' ? 'admin' : person;
  const { AccessToken, User } = await send(
    { url, apiKey: '', authorization },
    'POST',
    '/Users/AuthenticateByName',
    { Username: person, Pw: secret(`media-logins/jellyfin-${account}-password`) },
  );
  const server = { url, apiKey: String(AccessToken) };
  return async (query: string): Promise<readonly Json[]> => {
    const { Items } = await send(server, 'GET', `/Items?userId=${User?.['Id']}&${query}`);
    if (!Array.isArray(Items)) throw new Error(`Jellyfin answered ${query} without a list`);
    return Items;
  };
}

function nameOf({ Type, Name, SeriesName }: Json): string {
  return String(Type) === 'Season' ? `${SeriesName}, ${Name}` : String(Name);
}
