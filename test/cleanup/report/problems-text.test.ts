import { describe, expect, it } from 'vitest';
import { problemsText } from '../../../cleanup/report/problems-text.ts';

const away = (call: string) => `jellyfin cannot be reached: ECONNREFUSED (${call}): check that it runs`;

describe('the problems of one server in a line', () => {
  it('counts what differs in nothing but its call', () => {
    expect(problemsText([away('GET /System/Info/Public'), away('GET /Users'), away('GET /Items')])).toBe(
      'jellyfin cannot be reached: ECONNREFUSED (GET /System/Info/Public): check that it runs (and 2 more calls likewise)',
    );
    expect(problemsText([away('GET /Users'), away('POST /Users/AuthenticateByName')])).toContain(
      '(GET /Users): check that it runs (and 1 more call likewise)',
    );
  });

  it('tells everything else', () => {
    const short = [
      'jellyfin sent 3 fewer items of user ann than it counted',
      'jellyfin sent 3 fewer items of user ben than it counted',
    ];
    expect(problemsText([away('GET /Users'), ...short])).toBe([away('GET /Users'), ...short].join('; '));
    expect(problemsText(['a rule (of thumb) broke', 'a rule (of ours) broke'])).toBe(
      'a rule (of thumb) broke; a rule (of ours) broke',
    );
    expect(problemsText([])).toBe('');
  });
});
