using NewsArchive.Tests.Pages;

namespace NewsArchive.Tests.Checkers;

/// <summary>Every kind of page is HTML as the standard has it.</summary>
public sealed class MarkupTests(ServedSamples samples) : IClassFixture<ServedSamples>
{
    [Fact]
    public async Task No_page_breaks_a_rule_of_the_standard()
    {
        var program = NodePackages.File("html-validate", "bin", "html-validate.mjs");
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("newsarchive-markup");
        try
        {
            // A button that sends its form is what HTML takes a button for.
            var config = Path.Combine(folder.FullName, ".htmlvalidate.json");
            await File.WriteAllTextAsync(config, """{ "root": true, "extends": ["html-validate:standard", "html-validate:a11y"], "rules": { "no-implicit-button-type": "off" } }""", cancellation);
            foreach (var (number, address) in (await CheckedPages.OfAsync(samples)).Index())
            {
                using var answer = await samples.Site.GetAsync(address);
                var page = await answer.Content.ReadAsStringAsync(cancellation);
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{number:00}.html"), page, cancellation);
            }

            var (code, printed) = await NodePackages.RunAsync(program, "--config", config, "--formatter", "text", Path.Combine(folder.FullName, "*.html"));

            Assert.True(code == 0, printed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
