import type { Screen } from '../show/screen.ts';

/** What to do next. */
export function endingChapter(screen: Screen, { keep }: { readonly keep: boolean }): void {
  screen.chapter('Your turn');
  screen.say(
    'Nothing outside a temporary folder was touched. All programs were the real ones, and so is what follows:',
  );
  screen.command(
    '$EDITOR media.yaml         # your disks, your VPN, your people',
    'npm run synth              # your stack, in dist/',
    ...(keep ? [] : ['npm run demo -- --keep     # this household, to try the commands on']),
  );
  screen.say('Then README.md, "From here to a running stack". When and why things go: docs/retention.md.');
}
