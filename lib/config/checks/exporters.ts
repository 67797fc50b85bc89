import { allInstancesOf, exportersOf, extraAppsOf } from '../apps-of.ts';
import type { Check } from '../check.ts';

/** An exporter is called after its app, and nothing else may be called so. */
export const exporterNames: Check = (config) => {
  const named = [...allInstancesOf(config), ...extraAppsOf(config)];
  return exportersOf(config).flatMap((exporter) =>
    named
      .filter(({ name }) => name === exporter.name)
      .map(({ name, path }) => ({
        path,
        message: `${name} is the name of the exporter of ${exporter.of.name}; choose another, or set exportarr.enabled of ${exporter.of.name} to false`,
      })),
  );
};
