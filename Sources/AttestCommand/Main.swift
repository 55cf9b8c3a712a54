import Attest

@main
struct Main {
  static func main() {
    Platform.occupyStandardDescriptors()
    Platform.ignoreSignalsOfWriting()
    let entrance = Entrance.ofThisProcess()
    if entrance.hasLentRights { Platform.leaveCallerBehind() }
    let console = Console()
    do throws(Platform.Failed) {
      Platform.end(CommandTree.attest.run(try Platform.words(), on: console, in: .machine(entrance)))
    } catch {
      let failure = Failure(WordsUnknown(reason: error.reason))
      console.report(failure)
      Platform.end(failure.code)
    }
  }
}
