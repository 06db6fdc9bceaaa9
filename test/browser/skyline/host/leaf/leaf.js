Component({
  data: { renderer: '' },
  created() {
    this.created = this.renderer
  },
  attached() {
    this.setData({ renderer: this.created })
  },
})
