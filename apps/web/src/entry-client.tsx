import 'bootstrap-italia/dist/css/bootstrap-italia.min.css';
import './styles/index.css';
import favicon from './assets/favicon.svg?url';
import { StrictMode, useEffect, type ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createBrowserRouter, matchRoutes, RouterProvider, type HydrationState } from 'react-router';
import { provideAreaWords } from './i18n/area-words.js';
import { createI18n, isLanguage, type AreaMessages, type Language, type Messages } from './i18n/index.js';
import { begin } from './lib/busy.js';
import { reviveErrors } from './lib/hydration.js';
import { routes } from './routes.js';

const languages: Record<Language, () => Promise<{ default: Messages }>> = {
  it: () => import('./i18n/it/index.js'),
  en: () => import('./i18n/en/index.js'),
};

const areaLanguages: Record<Language, () => Promise<{ default: AreaMessages }>> = {
  it: () => import('./i18n/it/area.js'),
  en: () => import('./i18n/en/area.js'),
};

async function start(): Promise<void> {
  const drawn = begin();
  ensureIcon();
  const asked = document.documentElement.lang;
  const language = isLanguage(asked) ? asked : 'it';
  const block = document.getElementById('hydration')?.textContent;
  const hydration = block ? reviveErrors(JSON.parse(block) as HydrationState) : undefined;
  const [messages] = await Promise.all([languages[language](), hydration ? loadMatchedPages() : undefined]);
  const i18n = await createI18n(language, messages.default);
  provideAreaWords(async () => {
    i18n.addResourceBundle(language, 'translation', (await areaLanguages[language]()).default, true);
  });
  const router = createBrowserRouter(routes, { hydrationData: hydration });
  watchRouter(router);
  const app = (
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <Drawn then={drawn}>
          <RouterProvider router={router} />
        </Drawn>
      </I18nextProvider>
    </StrictMode>
  );
  const root = document.getElementById('root');
  if (!root) return;
  if (hydration) hydrateRoot(root, app);
  else createRoot(root).render(app);
}

/** Says when React has taken the page over. */
function Drawn({ then, children }: { then: () => void; children: ReactNode }) {
  useEffect(then, [then]);
  return children;
}

/** Pages on their way count as work, also the first one. */
function watchRouter(router: ReturnType<typeof createBrowserRouter>): void {
  let done: (() => void) | undefined;
  const look = ({ initialized, navigation }: typeof router.state) => {
    const moving = !initialized || navigation.state !== 'idle';
    if (moving) done ??= begin();
    else {
      done?.();
      done = undefined;
    }
  };
  look(router.state);
  router.subscribe(look);
}

/** The development server's page has no icon of its own. */
function ensureIcon(): void {
  if (document.querySelector('link[rel=icon]')) return;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'icon', href: favicon }));
}

/** The pages that the server has rendered must be there before React takes them over. */
async function loadMatchedPages(): Promise<void> {
  const matches = matchRoutes(routes, window.location) ?? [];
  await Promise.all(
    matches.map(async ({ route }) => {
      if (typeof route.lazy !== 'function') return;
      const module = await route.lazy();
      Object.assign(route, module, { lazy: undefined });
    }),
  );
}

void start();
