import type { HttpWriter } from '../http/writer.ts';
import { FamilyAdmin } from '../servarr/family-admin.ts';
import type { Provider } from '../servarr/resources.ts';
import { PROWLARR_API } from './api.ts';

const PATH = `${PROWLARR_API}/applications`;

/** Changes how one Prowlarr is set up. */
export class ProwlarrAdmin extends FamilyAdmin {
  constructor(http: HttpWriter) {
    super(http, PROWLARR_API);
  }

  /**
   * Makes an application without a connection to it. On POST Prowlarr tests one that is synchronised, and the test
   * has the application call back; `forceSave` silences warnings alone (`ProviderControllerBase`). So it is made with
   * synchronisation off, and then switched on by force.
   */
  async createApplication(application: Provider): Promise<Provider> {
    const { id } = await this.create(PATH, { ...application, syncLevel: 'disabled' });
    return await this.updateApplication({ ...application, id });
  }

  /** Writes the whole application; a masked key keeps the stored one. Its indexers are synchronised afterwards. */
  async updateApplication(application: Provider): Promise<Provider> {
    return await this.update(PATH, application);
  }
}
