/** Says in the one live region that something was done, or what went wrong. The region is fetched after the page. */
const toasts = () => import('./toasts.js');

export const sayDone = async (text: string) => (await toasts()).toast.success(text);

export const sayProblem = async (text: string) => (await toasts()).toast.error(text);
