import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../say';

interface TagsProps {
  label: string;
  hint?: string;
  value: string[];
  onChange: (value: string[]) => void;
}

const TAG = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;

/** Tags such as `ar` or `medicine`: typed, confirmed by Enter, comma or space. */
export function Tags({ label, hint, value, onChange }: TagsProps) {
  const say = useSay('forms');
  const [wrong, setWrong] = useState<string | undefined>();
  return (
    <TagsInput
      label={label}
      description={hint}
      error={wrong && say('tagWrong', { tag: wrong })}
      value={value}
      splitChars={[',', ' ', '،']}
      acceptValueOnBlur
      onChange={(next) => {
        setWrong(next.find((one) => !TAG.test(one)));
        onChange(next.filter((one) => TAG.test(one)));
      }}
    />
  );
}
