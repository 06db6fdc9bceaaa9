Page({ data: { renderer: "" }, onLoad() { this.setData({ renderer: this.renderer }) } })
