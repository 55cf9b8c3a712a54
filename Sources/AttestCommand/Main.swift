@main
struct Main {
  static func main() {
    Platform.occupyStandardDescriptors()
    Platform.ignoreBrokenPipes()
    let console = Console()
    do throws(Platform.Failed) {
      Platform.end(CommandTree.attest.run(try Platform.words(), on: console))
    } catch {
      let failure = Failure(WordsUnknown(reason: error.reason))
      console.report(failure)
      Platform.end(failure.code)
    }
  }
}
