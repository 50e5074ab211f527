import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { hasSound, isContentOf, pictureSize } from '../../../src/media/content.ts';

const deck = new URL('../../fixtures/markdown-deck/', import.meta.url);
const read = (name: string): Buffer => readFileSync(new URL(name, deck));
const sizeOf = (name: string, bytes: Uint8Array = read(name)): unknown =>
  pictureSize(name.slice(name.lastIndexOf('.')), bytes);

describe('the size of a video’s picture', () => {
  it('is read from WebM and from MP4', () => {
    assert.deepEqual(sizeOf('demo/clip.webm'), { width: 64, height: 36 });
    assert.deepEqual(sizeOf('demo/broken.mp4'), { width: 64, height: 48 });
  });

  it('is that of the picture as a telephone has turned it', () => {
    assert.deepEqual(sizeOf('demo/pictures/plain.mp4'), { width: 48, height: 64 });
  });

  it('is none where there is but a sound', () => {
    assert.equal(sizeOf('demo/sound-alone.webm'), undefined);
    assert.equal(sizeOf('other/tone.wav'), undefined);
  });

  it('is none, and no error, wherever a file is cut', () => {
    for (const name of ['demo/clip.webm', 'demo/broken.mp4']) {
      const bytes = read(name);
      const sizes = Array.from(bytes, (_, end) => sizeOf(name, bytes.subarray(0, end)));
      assert.equal(sizes[40], undefined);
      const known = sizes.filter((size) => size !== undefined);
      assert.ok(known.length < bytes.length);
      for (const size of known) assert.deepEqual(size, sizeOf(name));
    }
  });

  it('is the one that the picture is shown in, also in a live recording', () => {
    const of = (...video: number[]): unknown => {
      const track = element([0xae], ...element([0xe0], ...video));
      const tracks = element([0x16, 0x54, 0xae, 0x6b], ...track);
      // The segment says no length.
      const segment = [0x18, 0x53, 0x80, 0x67, 0x01, 255, 255, 255, 255, 255, 255, 255, ...tracks];
      return sizeOf('live.webm', Uint8Array.from(segment));
    };
    const pixels = [...element([0xb0], 2, 208), ...element([0xba], 1, 224)];
    const shown = [...element([0x54, 0xb0], 3, 87), ...element([0x54, 0xba], 1, 224)];
    assert.deepEqual(of(...pixels), { width: 720, height: 480 });
    assert.deepEqual(of(...pixels, ...shown), { width: 855, height: 480 });
    const proportions = element([0x54, 0xb2], 3);
    assert.deepEqual(of(...pixels, ...shown, ...proportions), { width: 720, height: 480 });
    assert.equal(of(...element([0xb0], 0), ...element([0xba], 1)), undefined);
  });
});

/** An element of EBML: its name, the length of what is in it in one byte, and that. */
function element(name: readonly number[], ...content: number[]): number[] {
  return [...name, 0x80 | content.length, ...content];
}

it('a video has a sound, or none', () => {
  const has = (name: string): boolean => hasSound(name.slice(name.lastIndexOf('.')), read(name));
  assert.ok(has('demo/sound-alone.webm'));
  assert.ok(!has('demo/clip.webm'));
  assert.ok(has('demo/loud.mp4'));
  assert.ok(!has('demo/broken.mp4'));
  assert.ok(!has('demo/renamed.mp4'));
});

it('a file is known by how it begins', () => {
  const is = (ending: string, name: string): boolean => isContentOf(ending, read(name));
  assert.ok(is('.webm', 'demo/clip.webm'));
  assert.ok(is('.mp4', 'demo/broken.mp4'));
  assert.ok(is('.m4a', 'demo/broken.mp4'));
  assert.ok(is('.ogg', 'demo/Ein Ton.OGG'));
  assert.ok(is('.wav', 'other/tone.wav'));
  assert.ok(is('.jpg', 'demo/clip.jpg'));
  assert.ok(is('.png', 'demo/clip.png'));
  assert.ok(is('.vtt', 'demo/clip.vtt'));
  assert.ok(!is('.webp', 'other/tone.wav'));
  assert.ok(!is('.vtt', 'demo/broken.vtt'));
  assert.ok(!is('.mp4', 'demo/renamed.mp4'));
  assert.ok(!is('.mp4', 'demo/clip.webm'));
  assert.ok(isContentOf('.vtt', Buffer.from('\uFEFFWEBVTT')));
  assert.ok(!isContentOf('.vtt', Buffer.from('WEBVTTX')));
  assert.ok(isContentOf('.mp3', Buffer.from([0xff, 0xfb, 0x90])));
  assert.ok(isContentOf('.mp3', Buffer.from('ID3')));
  assert.ok(isContentOf('.flac', Buffer.from('fLaC')));
});
