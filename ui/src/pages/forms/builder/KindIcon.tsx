import {
  IconAlignLeft,
  IconArrowsSort,
  IconCheckbox,
  IconCircleDot,
  IconColumns2,
  IconHighlight,
  IconListCheck,
  IconMarkdown,
  IconMessageCheck,
  IconMessagePlus,
  IconMessages,
  IconMovie,
  IconPhoto,
  IconRoute,
  IconScale,
  IconStar,
  IconTable,
  IconTextCaption,
  IconTextSize,
  IconVolume,
} from '@tabler/icons-react';
import type { Part } from './definition';

const SHOWN = {
  text: IconAlignLeft,
  markdown: IconMarkdown,
  chat: IconMessages,
  outputs: IconColumns2,
  image: IconPhoto,
  audio: IconVolume,
  video: IconMovie,
  table: IconTable,
};
const ASKED = {
  choice: IconCircleDot,
  choices: IconCheckbox,
  rating: IconStar,
  text: IconTextCaption,
  preference: IconScale,
  ranking: IconArrowsSort,
  spans: IconHighlight,
  relations: IconRoute,
  rubric: IconListCheck,
  turns: IconMessageCheck,
  'chat-edit': IconMessagePlus,
};

/** The picture of a show block or a kind of question. */
export function KindIcon({ kind, part, size = 16 }: { kind: string; part: Part; size?: number }) {
  const icons: Record<string, typeof IconTextSize> = part === 'show' ? SHOWN : ASKED;
  const Icon = icons[kind] ?? IconTextSize;
  return <Icon size={size} stroke={1.75} aria-hidden />;
}
