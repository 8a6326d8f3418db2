/** Whether a guide is there: a promise for the page, which a failure ends and another try renews. */
export class Readiness {
  constructor() {
    this.begin();
  }

  /** Waits anew, unless the page is waiting already. */
  begin() {
    if (this.promise && !this.isSettled) return;
    this.isSettled = false;
    this.promise = new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
    });
    // Nobody has to listen: what goes wrong is said in the guide and by an event.
    this.promise.catch(() => {});
  }

  resolve() {
    this.isSettled = true;
    this.settle.resolve();
  }

  reject(error) {
    this.isSettled = true;
    this.settle.reject(error);
  }
}
