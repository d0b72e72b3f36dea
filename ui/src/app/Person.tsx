import { Menu } from '@mantine/core';
import {
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSettings,
  IconSun,
} from '@tabler/icons-react';
import { api, ok } from '../api/client';
import { LANGUAGES, useSay } from '../say';
import classes from './Person.module.css';
import { useChangeSettings, useForget, useMe } from './session';
import { useSettings } from './settings';
import { useGo } from './url';

/** Who is signed in, with what they change often. */
export function Person() {
  const say = useSay('common');
  const me = useMe();
  const settings = useSettings();
  const changeSettings = useChangeSettings();
  const forget = useForget();
  const go = useGo();
  const other = settings.locale === 'ar' ? 'en' : 'ar';
  const isDark = document.documentElement.dataset.mantineColorScheme === 'dark';
  const signOut = async () => {
    await ok(api.POST('/sign-out'));
    go('/');
    forget();
  };
  return (
    <Menu position="bottom-end" width="14rem" withinPortal>
      <Menu.Target>
        <button type="button" className={classes.person} aria-label={say('account')}>
          <span className={classes.circle} aria-hidden="true">
            {[...me.person.name][0]?.toUpperCase()}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <bdi>{me.person.name}</bdi>
          <small>
            {say(`role.${me.person.role}`)} · <bdi>{me.workspace}</bdi>
          </small>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconSettings size={16} />} onClick={() => go('/me')}>
          {say('settings')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLanguage size={16} />}
          lang={other}
          onClick={() => void changeSettings({ locale: other })}
        >
          {LANGUAGES[other].name}
        </Menu.Item>
        <Menu.Item
          leftSection={isDark ? <IconSun size={16} /> : <IconMoon size={16} />}
          onClick={() => void changeSettings({ theme: isDark ? 'light' : 'dark' })}
        >
          {say(isDark ? 'themeLight' : 'themeDark')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={() => go('/me#keys')}>
          {say('myKeys')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {say('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
