using System.Text.Json;
using NewsArchive.Cleaning.Records;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>
/// Reads the values of a document, one after the other or in arrays, without holding the document. Objects that are too large to hold
/// are looked into.
/// </summary>
/// <remarks>Behind damage it goes on with the next line that begins like the first object did, or with its brace where none is known.</remarks>
internal sealed class JsonValues(Content content, int most)
{
    private const int FirstWindowBytes = 64 * 1024;

    // Where one is damaged the next may be too, and a look at it shall cost no more than so many times what could be read.
    private const int DamagedWindowBytes = 1024;
    private const int WindowFactor = 16;

    // What may be looked through in vain: this, and so many times what was left behind. Each line may begin a comment that
    // nothing closes.
    private const long MaxVainBytes = 1024 * 1024 * 1024;
    private const int MaxVainFactor = 64;

    private int firstWindow = Math.Min(FirstWindowBytes, most);
    private long vainBytes;
    private JsonReaderState state = new(JsonArticles.Lenient);
    private bool isInside;
    private bool isNamed;
    private int? indent;

    /// <summary>The values in their order, and what is none.</summary>
    public IEnumerable<JsonPiece> Read()
    {
        while (Next() is { } piece)
        {
            yield return piece;
        }
    }

    private JsonPiece? Next()
    {
        for (var wanted = firstWindow; ;)
        {
            var window = content.Peek(wanted);
            var isAll = window.Length < wanted;
            var step = Step(window, isAll, isLargest: wanted == most, out var piece);
            if (step is Found.Damage or Found.TooLarge)
            {
                if (isAll && content.Break is not null)
                {
                    content.Skip(window.Length);
                    return null;
                }

                vainBytes += wanted > firstWindow ? window.Length : 0;
                firstWindow = Math.Min(DamagedWindowBytes, most);
                piece = Damaged(step == Found.TooLarge ? ReadLimits.TooLarge("The JSON object", most) : $"The JSON is damaged, or nested more than {JsonArticles.MaxDepth} deep, behind byte {content.Position}.");
            }

            switch (step)
            {
                case Found.End:
                    content.Skip(window.Length);
                    return null;
                case Found.Bracket:
                    wanted = firstWindow;
                    break;
                case Found.More:
                    wanted = (int)Math.Min(wanted * 2L, most);
                    break;
                default:
                    firstWindow = (int)Math.Min(firstWindow + ((piece is { Damage: null } read ? read.Length : 0) * WindowFactor), Math.Min(FirstWindowBytes, most));
                    wanted = firstWindow;
                    if (piece is not null)
                    {
                        return piece;
                    }

                    break;
            }
        }
    }

    // Takes the next value off the content, or a bracket around it.
    private Found Step(ReadOnlySpan<byte> window, bool isAll, bool isLargest, out JsonPiece? piece)
    {
        piece = null;
        if (isAll && !isInside && window.Trim(JsonArticles.White).IsEmpty)
        {
            return Found.End;
        }

        try
        {
            return Step(window, window, isAll, isLargest, out piece);
        }
        catch (JsonException)
        {
            if (window.IndexOf("NaN"u8) < 0 && window.IndexOf("Infinity"u8) < 0)
            {
                return Found.Damage;
            }

            var mended = window.ToArray();
            if (!NotANumber.Blank<byte>(mended))
            {
                return Found.Damage;
            }

            try
            {
                return Step(mended, window, isAll, isLargest, out piece);
            }
            catch (JsonException)
            {
                return Found.Damage;
            }
        }
    }

    private Found Step(ReadOnlySpan<byte> readable, ReadOnlySpan<byte> window, bool isAll, bool isLargest, out JsonPiece? piece)
    {
        piece = null;
        var reader = new Utf8JsonReader(readable, isAll, state);
        if (!reader.Read())
        {
            return isAll ? Found.End : isLargest ? Found.TooLarge : Found.More;
        }

        var start = (int)reader.TokenStartIndex;
        var opened = reader;
        var isBracket = reader.TokenType switch
        {
            JsonTokenType.StartArray or JsonTokenType.EndArray or JsonTokenType.EndObject or JsonTokenType.PropertyName => true,
            JsonTokenType.StartObject => false,
            _ => isNamed, // what an object says of its articles
        };
        if (!isBracket && !reader.TrySkip())
        {
            if (!isLargest)
            {
                return Found.More;
            }

            if (IsMostlyOneText(readable))
            {
                return Found.TooLarge;
            }

            // An object of that size holds the articles.
            reader = opened;
            isBracket = true;
        }

        var end = (int)reader.BytesConsumed;
        if (!isBracket)
        {
            indent ??= IndentOf(window[..start]);
            piece = new JsonPiece(content.Position + start, end - start, window[start..end].ToArray());
        }

        state = reader.CurrentState;
        isNamed = reader.TokenType == JsonTokenType.PropertyName;
        isInside = reader.CurrentDepth > 0 || reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject;
        content.Skip(end);
        return isBracket ? Found.Bracket : Found.Value;
    }

    // Where the object is not there as a whole because of one string in it.
    private bool IsMostlyOneText(ReadOnlySpan<byte> window)
    {
        var reader = new Utf8JsonReader(window, isFinalBlock: false, state);
        while (reader.Read())
        {
            // To the last value that is whole.
        }

        return reader.BytesConsumed < window.Length / 2;
    }

    // Leaves everything behind up to the next line that begins like the first object; null when nothing but brackets is left.
    private JsonPiece? Damaged(string reason)
    {
        var offset = content.Position;
        if (content.IsAtEnd)
        {
            isInside = false;
            return new JsonPiece(offset, 0, ReadOnlyMemory<byte>.Empty, $"The JSON breaks off at byte {offset}.");
        }

        var isTooMuch = vainBytes > MaxVainBytes + (MaxVainFactor * content.Position);
        var isEmpty = true;
        using var lost = new MemoryStream();
        for (var isLineEnd = false; !content.IsAtEnd && (isTooMuch || !isLineEnd || !BeginsObject());)
        {
            var line = content.PeekLine(FirstWindowBytes);
            isLineEnd = line is not null;
            var part = content.Peek(line ?? FirstWindowBytes);
            isEmpty &= part.Trim("]} ,\t\r\n"u8).IsEmpty;
            lost.Write(part[..(int)Math.Min(part.Length, most + 1 - lost.Length)]);
            content.Skip(part.Length);
        }

        var inside = new Utf8JsonReader("["u8, isFinalBlock: false, new JsonReaderState(JsonArticles.Lenient));
        state = isInside && inside.Read() ? inside.CurrentState : new JsonReaderState(JsonArticles.Lenient);
        (isInside, isNamed) = (isInside && !content.IsAtEnd, false);
        return isEmpty ? null : new JsonPiece(offset, content.Position - offset, lost.Length > most ? ReadOnlyMemory<byte>.Empty : lost.ToArray(), reason);
    }

    private bool BeginsObject()
    {
        var blanks = indent ?? 0;
        var ahead = content.Peek(blanks + 1);
        return ahead.Length > blanks && ahead[blanks] == '{' && ahead[..blanks].Trim(" \t"u8).IsEmpty;
    }

    // How far in its line an object begins; null where something else stands before it.
    private static int? IndentOf(ReadOnlySpan<byte> before)
    {
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return line.Trim(" \t"u8).IsEmpty ? line.Length : null;
    }

    private enum Found
    {
        Value,
        Bracket,
        More,
        Damage,
        TooLarge,
        End,
    }
}
