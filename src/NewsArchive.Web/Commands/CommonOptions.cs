using System.CommandLine;
using System.CommandLine.Parsing;

namespace NewsArchive.Web.Commands;

/// <summary>What several verbs understand, and the rule that every option has an environment variable.</summary>
internal static class CommonOptions
{
    private const string EnvironmentPrefix = "NEWSARCHIVE_";

    /// <summary>Where the archive lies; understood before and after every verb.</summary>
    public static Option<string> Data() => new Option<string>("--data")
    {
        Description = "The one folder for database, logs and keys.",
        HelpName = "DIR",
        Recursive = true,
    }.OrEnvironment(DataFolder.DefaultName).NotEmpty();

    /// <summary>What to read: at least one file or folder, all of which exist.</summary>
    /// <param name="mayBeMissing">An option that waits for what does not exist yet; null where there is none.</param>
    public static Argument<string[]> Paths(string name, string description, Option<bool>? mayBeMissing = null)
    {
        var paths = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(result =>
        {
            var isPatient = mayBeMissing != null && result.GetValue(mayBeMissing);
            foreach (var missing in result.Tokens.Select(token => token.Value).Where(path => !Path.Exists(path) && !(isPatient && path is not ['-', _, ..])))
            {
                result.AddError(missing is ['-', _, ..]
                    ? $"Unknown option '{missing}'. A path that begins with a dash comes after '--'."
                    : $"There is no file or folder '{missing}'.");
            }
        });
        return paths;
    }

    /// <summary>Asks for an answer that programs read.</summary>
    public static Option<bool> Json(string description) => new("--json") { Description = description };

    /// <summary>Asks for a whole list, or for all there is.</summary>
    public static Option<bool> All(string description) => new("--all") { Description = description };

    /// <summary>Whether somebody chose a value, on the command line or by environment.</summary>
    public static bool Has(this ParseResult command, Option option) =>
        command.GetResult(option) is { Implicit: false } || FromEnvironment(option) != null;

    /// <summary>The variable of an option, e.g. <c>NEWSARCHIVE_NO_SAMPLES</c> of <c>--no-samples</c>.</summary>
    public static string EnvironmentVariable(this Option option) =>
        EnvironmentPrefix + option.Name.TrimStart('-').Replace('-', '_').ToUpperInvariant();

    /// <summary>Takes the value from the option's environment variable where the command line has none.</summary>
    /// <param name="option">The option.</param>
    /// <param name="fallback">The value where neither has one.</param>
    public static Option<T> OrEnvironment<T>(this Option<T> option, T fallback)
        where T : IParsable<T>
    {
        option.DefaultValueFactory = result =>
            FromEnvironment(option) is { } text ? Read($"The variable {option.EnvironmentVariable()}", text, result) : fallback;
        if (typeof(T) == typeof(int))
        {
            option.CustomParser = result => Read(option.Name, result.Tokens[0].Value, result);
        }

        return option;

        T Read(string name, string text, ArgumentResult result)
        {
            if (T.TryParse(text, provider: null, out var value))
            {
                return value;
            }

            result.AddError($"{name} must be {Wanted<T>(text)}; it is '{text}'.");
            return fallback;
        }
    }

    /// <summary>Refuses an empty or blank value.</summary>
    public static Option<string> NotEmpty(this Option<string> option)
    {
        option.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError($"{option.Name} needs a value.");
            }
        });
        return option;
    }

    private static string Wanted<T>(string text) =>
        typeof(T) == typeof(bool) ? "true or false"
        : typeof(T) == typeof(Duration) ? Duration.Form
        : text.Length > 0 && text.All(char.IsAsciiDigit) ? $"at most {int.MaxValue}"
        : "a whole number";

    // An empty variable is how a compose file says "not set".
    private static string? FromEnvironment(Option option) =>
        Environment.GetEnvironmentVariable(option.EnvironmentVariable()) is { Length: > 0 } text ? text : null;
}
