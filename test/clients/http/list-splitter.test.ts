import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ListSplitter } from '../../../clients/http/list-splitter.ts';
import { forAll } from '../../support/random-runs.ts';

/** Pushes a text in pieces of these sizes, over and over. */
function split(
  text: string,
  sizes: readonly number[],
  { whole = false } = {},
): { elements: unknown[]; rest: string } {
  const bytes = Buffer.from(text);
  const elements: unknown[] = [];
  const splitter = new ListSplitter(whole ? undefined : 'Items', (some) => elements.push(...some));
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    splitter.push(bytes.subarray(at, at + size));
    at += size;
  }
  return { elements, rest: splitter.end() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

describe('ListSplitter', () => {
  it('finds the elements that the whole text holds, wherever it is cut', () => {
    const object = fc.record({ Before: fc.json(), Items: fc.array(fc.jsonValue()), After: fc.jsonValue() });
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
    const spaces = fc.constantFrom(undefined, 1, '\t');
    forAll(fc.tuple(object, sizes, spaces), 500, ([value, cuts, indent]) => {
      const found = split(JSON.stringify(value, null, indent), cuts);

      // What stands for a number in text, -0 among them, is what the parser makes of it.
      const { Items, ...others } = JSON.parse(JSON.stringify(value)) as typeof value;
      expect(found.elements).toEqual(Items);
      expect(JSON.parse(found.rest)).toEqual({ ...others, Items: [] });
    });
  });

  it('leaves the same when what is left is taken out on the way', () => {
    const object = fc.record({ Before: fc.json(), Items: fc.array(fc.jsonValue()), After: fc.jsonValue() });
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
    const spaces = fc.constantFrom(undefined, 1, '\t');
    forAll(fc.tuple(object, sizes, spaces), 300, ([value, cuts, indent]) => {
      const text = JSON.stringify(value, null, indent);
      const bytes = Buffer.from(text);
      const splitter = new ListSplitter('Items', () => {});
      const taken: Buffer[] = [];
      for (let at = 0, turn = 0; at < bytes.length; turn++) {
        const size = cuts[turn % cuts.length] ?? 1;
        splitter.push(bytes.subarray(at, at + size));
        taken.push(splitter.takeRest());
        at += size;
      }
      taken.push(splitter.endBytes());

      expect(Buffer.concat(taken).toString()).toBe(split(text, cuts).rest);
    });
  });

  it.each([
    ['a list of that name further down', '{"Page":{"Items":[1]},"Items":[2,3]}', [2, 3]],
    ['a text that looks like one', '{"Name":"\\"Items\\":[9","Items":[2]}', [2]],
    ['brackets and quotes in texts', '{"Items":[{"a":"}],\\\\"},"]"]}', [{ a: '}],\\' }, ']']],
    [
      'ends of objects inside of elements',
      '{"Items":[{"a":[{},{}]},{"a":[{},{}]}]}',
      [{ a: [{}, {}] }, { a: [{}, {}] }],
    ],
    ['ends of objects in texts', '{"Items":[{"a":"},{"},{"b":"},{"}]}', [{ a: '},{' }, { b: '},{' }]],
    ['ends of objects after the list', '{"Items":[{"a":1}],"Others":[{},{}]}', [{ a: 1 }]],
    ['no list at all', '{"Name":"x"}', []],
    ['a list of another name', '{"Others":[1]}', []],
  ])('is not misled by %s', (_, text, expected) => {
    for (let size = 1; size <= text.length; size++) expect(split(text, [size]).elements).toEqual(expected);
  });

  it.each([
    ['a page', '<html>"Items":[</html>'],
    ['a text that ends in an element', '{"Items":[{"a":1},{"b":'],
    ['a text that ends between elements', '{"Items":[{"a":1},'],
    ['a text that ends after the list', '{"Items":[{"a":1}]'],
    ['a list that ends in a comma', '{"Items":[{"a":1},]}'],
    ['elements that are none', '{"Items":[{"a":1},oops],"x":1}'],
    ['a missing comma', '{"Items":[{"a":1}{"b":2}]}'],
  ])('leaves text that does not parse of %s', (_, text) => {
    for (const size of [1, 4, 1000]) {
      expect(() => JSON.parse(split(text, [size]).rest)).toThrow();
    }
  });

  it('takes an answer that is a list itself, wherever it is cut', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
    const lists = fc.array(fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue())));
    forAll(fc.tuple(lists, sizes, fc.constantFrom(undefined, 1)), 500, ([list, cuts, indent]) => {
      const text = JSON.stringify(list, null, indent);
      const found = split(text, cuts, { whole: true });

      expect(found.elements).toEqual(JSON.parse(text));
      expect(JSON.parse(found.rest)).toEqual([]);
    });
  });

  it.each(['{"a":[{"b":1}]}', '"[1]"', 'x[{"a":1}]', '[{"a":1}][{"b":2}]', '[{"a":1}'])(
    'leaves %s, which is no list, to be refused',
    (text) => {
      for (const size of [1, 4, 1000]) {
        const { rest } = split(text, [size], { whole: true });

        expect(z.tuple([]).safeParse(parsed(rest)).success).toBe(false);
      }
    },
  );

  it('hands elements on while more are to come, of objects and of others, with spaces and without', () => {
    const lists = [
      [{ a: 1 }, { a: 2 }],
      [1, 2],
    ].map((some) => Array.from({ length: 500 }, () => some).flat());
    const texts = lists.flatMap((list) => [JSON.stringify(list), JSON.stringify(list, null, 1)]);
    for (const text of texts) {
      let handedOn = 0;
      const splitter = new ListSplitter('Items', (some) => {
        handedOn += some.length;
      });
      const bytes = Buffer.from(`{"Items":${text.slice(0, -10)}`);
      for (let at = 0; at < bytes.length; at += 40) splitter.push(bytes.subarray(at, at + 40));

      expect(handedOn).toBeGreaterThan(900);
    }
  });

  it('refuses bytes that are no text', () => {
    const splitter = new ListSplitter('Items', () => {});

    expect(() => {
      splitter.push(Buffer.concat([Buffer.from('{"Items":["'), Buffer.from([0xff]), Buffer.from('"]}')]));
      splitter.end();
    }).toThrow('not-utf8');
  });
});
