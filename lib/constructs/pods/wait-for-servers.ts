import type { ContainerProps } from './container.ts';
import { scriptResources } from './resources.ts';

export interface WaitForServersProps {
  /** An image with a shell and a wget, BusyBox's or GNU's. */
  readonly image: string;
  /** Addresses that answer 200 once the server is up. */
  readonly urls: readonly string[];
}

const script = `for url in "$@"; do
  tries=0
  until wget -q -T 5 -O /dev/null "$url"; do
    tries=$((tries + 1))
    if [ "$tries" -ge 24 ]; then
      echo "wait-for-servers: $url does not answer; is that pod ready, and does its NetworkPolicy let this one in?" >&2
      exit 1
    fi
    sleep 5
  done
done
`;

/**
 * An init container that waits up to four minutes for each server. Some network plugins open the way out of a
 * new pod only seconds after it started, and a job that tries once would then fail at every run.
 */
export function waitForServers(props: WaitForServersProps): ContainerProps {
  return {
    name: 'wait-for-servers',
    image: props.image,
    command: ['/bin/sh', '-c', script, 'wait-for-servers'],
    args: props.urls,
    resources: scriptResources,
  };
}
