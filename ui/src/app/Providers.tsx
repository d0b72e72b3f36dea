import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Problem } from '../api/client';
import { useKeyboard } from '../keys';
import { Toasts } from '../parts/Toasts';
import { LANGUAGES, type Locale, Spoken, speak } from '../say/say';
import { useSettings } from './settings';
import { theme, variables } from './theme';

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (times, error) => error instanceof Problem && error.isPassing && times < 2,
      refetchOnWindowFocus: true,
    },
  },
});

const nonce = document.querySelector<HTMLMetaElement>('meta[name=nonce]')?.content ?? '';
// Where the library that holds the page still under dialogs looks for it (get-nonce).
Object.assign(globalThis, { __webpack_nonce__: nonce });

/** Everything pages stand on: language, direction, theme, data, keys. */
export function Providers({ children }: { children: ReactNode }) {
  const { theme: scheme } = useSettings();
  useKeyboard();
  return (
    <QueryClientProvider client={queries}>
      <Language>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={variables}
          forceColorScheme={scheme === 'auto' ? undefined : scheme}
          defaultColorScheme="auto"
          getStyleNonce={() => nonce}
        >
          {children}
          <Toasts />
        </MantineProvider>
      </Language>
    </QueryClientProvider>
  );
}

function Language({ children }: { children: ReactNode }) {
  const { locale, digits } = useSettings();
  const [spoken, setSpoken] = useState<{ i18n: i18n; locale: Locale } | null>(null);
  useEffect(() => {
    let wanted = true;
    void speak(locale).then((i18n) => {
      if (!wanted) return;
      document.documentElement.lang = locale;
      document.documentElement.dir = LANGUAGES[locale].dir;
      setSpoken({ i18n, locale });
    });
    return () => {
      wanted = false;
    };
  }, [locale]);
  const value = useMemo(() => (spoken ? { ...spoken, digits } : null), [spoken, digits]);
  if (value === null) return null;
  const dir = LANGUAGES[value.locale].dir;
  return (
    <Spoken.Provider value={value}>
      {/* Made anew with the language: Mantine reads the direction once. */}
      <DirectionProvider key={dir} initialDirection={dir} detectDirection={false}>
        {children}
      </DirectionProvider>
    </Spoken.Provider>
  );
}
