import { ProwlarrAdmin } from '../../clients/prowlarr/admin.ts';
import { openProwlarrWriter } from '../../clients/prowlarr/open.ts';
import { ProwlarrReader } from '../../clients/prowlarr/reader.ts';
import { FamilyAdmin } from '../../clients/servarr/family-admin.ts';
import { FamilyReader } from '../../clients/servarr/family-reader.ts';
import { describeContract } from './describe-contract.ts';
import { anApplication, prowlarrOperations } from './prowlarr.expectations.ts';

describeContract('Prowlarr', {
  operations: prowlarrOperations,
  documents: [],
  classes: [FamilyReader, FamilyAdmin, ProwlarrReader, ProwlarrAdmin],
  calls: (url) => {
    const { reader, admin } = openProwlarrWriter({ url, apiKey: 'key' });
    const { id: _, ...template } = anApplication;
    return {
      waitUntilUp: () => reader.waitUntilUp(0),
      status: () => reader.status(),
      tags: () => reader.tags(),
      health: () => reader.health(),
      configuration: () => reader.configuration('host'),
      applications: () => reader.applications(),
      applicationSchema: () => reader.applicationSchema('Radarr'),
      ensureTag: () => admin.ensureTag('films'),
      changeConfiguration: () => admin.changeConfiguration('host', { urlBase: '/x' }),
      createApplication: () => admin.createApplication(template),
      updateApplication: () => admin.updateApplication(anApplication),
    };
  },
});
