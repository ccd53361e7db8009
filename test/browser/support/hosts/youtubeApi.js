/* global URL, window, setInterval, clearInterval */
// Stands for https://www.youtube.com/iframe_api: YT.Player, which talks with the embedded page.
(() => {
  const STATES = { UNSTARTED: -1, ENDED: 0, PLAYING: 1, PAUSED: 2, BUFFERING: 3, CUED: 5 };

  class Player {
    #frame;
    #listeners = new Map();
    #info = { playerState: -1, currentTime: 0, duration: 0, playbackRate: 1, volume: 100 };

    constructor(frame, { events = {} } = {}) {
      this.#frame = frame;
      for (const [name, listener] of Object.entries(events)) this.addEventListener(name, listener);
      const calling = setInterval(() => this.#post({ event: 'listening', channel: 'widget' }), 20);
      window.addEventListener('message', ({ source, origin, data }) => {
        if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
        const { event, info } = JSON.parse(data);
        clearInterval(calling);
        if (event === 'initialDelivery' || event === 'infoDelivery') {
          Object.assign(this.#info, info);
          return;
        }
        if (event === 'onStateChange') this.#info.playerState = info;
        for (const listener of this.#listeners.get(event) ?? []) {
          listener({ target: this, data: info });
        }
      });
    }

    #post(message) {
      const { origin } = new URL(this.#frame.src);
      this.#frame.contentWindow?.postMessage(JSON.stringify({ id: 1, ...message }), origin);
    }
    #command(func, ...args) {
      this.#post({ event: 'command', func, args });
    }

    addEventListener(name, listener) {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    }
    playVideo() {
      this.#command('playVideo');
    }
    pauseVideo() {
      this.#command('pauseVideo');
    }
    seekTo(seconds, allowSeekAhead) {
      this.#command('seekTo', seconds, allowSeekAhead);
    }
    setPlaybackRate(rate) {
      this.#command('setPlaybackRate', rate);
    }
    setVolume(volume) {
      this.#command('setVolume', volume);
    }
    mute() {
      this.#command('mute');
    }
    unMute() {
      this.#command('unMute');
    }
    setOption() {}
    getOption() {
      return [];
    }
    getPlayerState() {
      return this.#info.playerState;
    }
    getCurrentTime() {
      return this.#info.currentTime;
    }
    getDuration() {
      return this.#info.duration;
    }
    getPlaybackRate() {
      return this.#info.playbackRate;
    }
    getVolume() {
      return this.#info.volume;
    }
    isMuted() {
      return this.#info.muted ?? false;
    }
    getVideoLoadedFraction() {
      return 0.5;
    }
    destroy() {}
  }

  window.YT = { Player, PlayerState: STATES, loaded: 1 };
  window.onYouTubeIframeAPIReady?.();
})();
