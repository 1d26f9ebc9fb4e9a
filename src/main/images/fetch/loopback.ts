/** Whether pictures may be fetched from 127.0.0.1: where tests say so, and never by a packaged app. */
export const isLoopbackLet = (isPackaged: boolean, environment: NodeJS.ProcessEnv): boolean =>
  !isPackaged && environment.COPYDESK_TEST_LOOPBACK === '1'
