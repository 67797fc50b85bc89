/** An exporter as an app of `extraApps` would be written. */
import { images } from '../images.ts';
import { EXPORTARR_PORT } from '../names.ts';
import type { Exporter } from './schema/apps.ts';
import { ExtraApp } from './schema/extra-apps.ts';

/** One program in one file, which writes nothing; `/healthz` tells whether it runs, not whether the app does. */
const ROW = ExtraApp.parse({
  image: images.exportarr,
  port: EXPORTARR_PORT,
  probe: { path: '/healthz' },
  scratch: {},
});

/** The exporter of `app`, which is a `program`: radarr, sonarr or prowlarr. It calls that app and nobody else. */
export function exporterRow(
  { name, program }: { readonly name: string; readonly program: string },
  { image = ROW.image, resources, env, pod }: Exporter,
): ExtraApp {
  return { ...ROW, image, resources, env, pod, args: [program], calls: [name] };
}
