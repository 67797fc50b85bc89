import { Construct } from 'constructs';
import { env, envFromSecret } from '../pods/container.ts';
import { scratchMount } from '../pods/mounts.ts';
import { httpProbes } from '../pods/probes.ts';
import { type AppProps, configMount } from './app-props.ts';
import { WebApp } from './web-app.ts';

export interface SeerrProps extends AppProps {
  /** Key that stands for its administrator. @default - one that Seerr makes itself */
  readonly apiKey?: { readonly name: string; readonly key: string };
}

/** Seerr, where the people of the house ask for movies and series. */
export class Seerr extends Construct {
  constructor(scope: Construct, id: string, props: SeerrProps) {
    super(scope, id);
    new WebApp(this, 'app', {
      ...props,
      // Not /api/v1/status, which asks GitHub for newer releases: it would be slow whenever GitHub is.
      probes: httpProbes({ path: '/api/v1/status/appdata', port: props.port }),
      env: [
        env('PORT', String(props.port)),
        env('LOG_LEVEL', 'info'),
        // Wins over the one in its settings file.
        ...(props.apiKey ? [envFromSecret('API_KEY', props.apiKey)] : []),
      ],
      mounts: [
        configMount(props, '/app/config'),
        scratchMount('next-cache', '/app/.next/cache', '512Mi'),
        scratchMount('tmp', '/tmp', '512Mi'),
      ],
    });
  }
}
