/** @import { ReactiveController, ReactiveControllerHost } from "lit" */
/** @import { Connection } from "./connection.js" */

/**
 * Draws its element again whenever the connection has news.
 * @implements {ReactiveController}
 */
export class Watch {
  /**
   * @param {ReactiveControllerHost} host
   * @param {string[]} events which news
   * @param {(event: Event) => void} [on] called before the element is drawn
   */
  constructor(host, events, on = () => {}) {
    this.host = host;
    this.events = events;
    this.on = on;
    /** @type {Connection | null} */
    this.connection = null;
    /** @param {Event} event */
    this.listener = (event) => {
      this.on(event);
      this.host.requestUpdate();
    };
    host.addController(this);
  }

  /**
   * Call in `willUpdate`: another connection may have been set.
   * @param {Connection | null} connection
   */
  follow(connection) {
    if (this.connection === connection) return;
    this.hostDisconnected();
    this.connection = connection;
    this.hostConnected();
  }

  hostConnected() {
    for (const name of this.events) this.connection?.addEventListener(name, this.listener);
  }

  hostDisconnected() {
    for (const name of this.events) this.connection?.removeEventListener(name, this.listener);
  }
}
