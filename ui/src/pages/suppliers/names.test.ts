import { describe, expect, it } from 'vitest';
import { readNames, readTags } from './names';

describe('readNames', () => {
  it('reads one pseudonym a line, with languages after a comma or a tab', () => {
    const { workers } = readNames('Cedar-01\r\n\n  أرز ٢ ، ar  en\nCedar 03\tar-EG,en\n');
    expect(workers).toEqual([
      { name: 'Cedar-01', languages: [] },
      { name: 'أرز ٢', languages: ['ar', 'en'] },
      { name: 'Cedar 03', languages: ['ar-EG', 'en'] },
    ]);
  });
  it('says what stands twice and what is no language', () => {
    const { twice, strange } = readNames('a, ar\nb, عربي\na');
    expect(twice).toEqual(['a']);
    expect(strange).toEqual(['عربي']);
  });
  it('finds nobody in nothing', () => {
    expect(readNames(' \n\t\n').workers).toEqual([]);
  });
});

describe('readTags', () => {
  it('takes commas, spaces and Arabic commas, each tag once', () => {
    expect(readTags('ar, en ar-EG،ar')).toEqual(['ar', 'en', 'ar-EG']);
    expect(readTags('  ')).toEqual([]);
  });
});
