using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Tests.Search;

/// <summary>Which query finds which text; what is found by words is highlighted too.</summary>
public sealed class WhatFindsWhatTests(WhatFindsWhatTests.Texts texts) : IClassFixture<WhatFindsWhatTests.Texts>
{
    public static TheoryData<string, string, bool> Pairs { get; } = new()
    {
        { "GRAIN", "A ship with grain left the port.", true },
        { "grain", "A ship with wheat left the port.", false },
        { "cafe", "The Café de Flore was full.", true },
        { "Café", "The cafe was full.", true },
        { "cafe", "The Cafe\u0301 in two characters.", true },
        { "lodz", "The fair of Łódź opened.", true },
        { "malmo", "Malmö won the cup.", true },
        { "strasse", "Die Straße war gesperrt.", true },
        { "STRASSE", "Die Straße war gesperrt.", true },
        { "kobenhavn", "I København regnede det.", true },
        { "istanbul", "İstanbul'da kar yağdı.", true },
        { "елка", "Ёлка стоит на площади.", true },
        { "мой", "Мои книги лежат на столе.", false },
        { "замок", "За\u0301мок на холме.", true },
        { "україна", "УКРАЇНА отримала допомогу.", true },
        { "Αθηνα", "Στην Αθήνα βρέχει.", true },
        { "λογος", "ΛΟΓΟΣ και σιωπή.", true },
        { "القاهرة", "وصل الوفد إلى القاهِرة أمس.", true },
        { "احمد", "قال أحمد إن الأمر انتهى.", true },
        { "שלום", "שָׁלוֹם לכולם.", true },
        { "हिन्दी", "यह हिन्दी में है।", true },
        { "हिंसा", "यह हिन्दी में है।", false },
        { "北京", "中国首都北京今天下雪。", true },
        { "首都北京", "中国首都北京今天下雪。", true },
        { "京北", "中国首都北京今天下雪。", false },
        { "東京", "きょう東京で雪が降った。", true },
        { "ニュース", "今日のニュースです。", true },
        { "서울", "오늘서울에서 비가 왔다.", true },
        { "กรุงเทพ", "ฝนตกหนักในกรุงเทพเมื่อวาน", true },
        { "𠮷野", "今夜𠮷野家で会う。", true },
        { "ＮＡＴＯ", "NATO met in Brussels.", true },
        { "2022", "في عام ٢٠٢٢ وقع الحدث.", true },
        { "anti-war", "An anti-war rally was held.", true },
        { "anti-war", "A war was ended; the anti is elsewhere.", false },
        { "don't", "They don’t know.", true },
        { "ukraine", "L'Ukraine a reçu une aide.", true },
        { "ukraine's", "Ukraine won the match.", true },
        { "зв'язок", "Мобільний зв’язок відновили.", true },
        { "US", "The U.S. Army said so.", true },
        { "u.s.", "The US Army said so.", true },
        { "US", "They use all they used, using it.", false },
        { "U.S.", "They use all they used, using it.", false },
        { "us", "They use all they used, using it.", false },
        { "use", "They told us all.", false },
        { "US", "They told us all.", false },
        { "U.S.", "They told us all.", false },
        { "us", "They told us all.", true },
        { "us", "The U.S. Army said so.", true },
        { "us", "The US Army said so.", true },
        { "\"the us army\"", "The US Army said so.", true },
        { "\"us army\"", "They told us; army boots wear out.", true },
        { "\"US army\"", "They told us; army boots wear out.", false },
        { "us*", "The US Army said so.", true },
        { "us*", "They told us all.", true },
        { "U.S.*", "They use all they used, using it.", true },
        { "uk", "In the U.K. it rained.", true },
        { "UK", "In the U.K. it rained.", true },
        { "U.S.A.", "Exports from the USA fell.", true },
        { "usa", "Exports from the USA fell.", true },
        { "сша", "Власти США заявили.", true },
        { "E.U.", "EU-wide rules changed.", true },
        { "u.n.", "UN", true },
        { "US", "THEY TOLD US ALL.", false },
        { "us", "THEY TOLD US ALL.", true },
        { "\"TOLD US\"", "THEY TOLD US ALL.", true },
        { "new york", "NEW YORK (Wire) – Rain.", true },
        { "USSR", "The U.S.S.R. ended.", true },
        { "e.g.", "Fruit, e.g. pears.", true },
        { "is it who may ask us", "WHO may ask, and it is us.", true },
        { "gas", "The price of gas rose.", true },
        { "war*", "Two wars ended.", true },
        { "use*", "They use all they used, using it.", true },
        { "use*", "Two users met.", true },
        { "-us", "The U.S. Army said so.", false },
        { "-us", "Two users met.", true },
        { "\"J.K. Rowling\"", "J. K. Rowling wrote it.", true },
        { "\"black sea\"", "A storm on the Black Sea grew.", true },
        { "\"black sea\"", "The sea was black.", false },
        { "sea black", "The sea was black.", true },
        { "sea -black", "The sea was black.", false },
        { "sea -black", "The sea was blue.", true },
        { "-\"was black\" sea", "The sea was black.", false },
        { "-gold", "A silver cup.", true },
        { "-gold", "A gold cup.", false },
        { "governm*", "The government fell.", true },
        { "govern*", "The government fell.", true },
        { "policy*", "Two policymakers left.", true },
        { "ties*", "The tide rose.", false },
        { "\"black se*\"", "A storm on the Black Sea grew.", false },
        { "\"black se\"*", "A storm on the Black Sea grew.", true },
        { "gold OR silver", "A silver cup.", true },
        { "gold OR bronze", "A silver cup.", false },
        { "cup gold OR silver", "A silver cup.", true },
        { "ship gold OR silver", "A silver cup.", false },
        { "naïve OR \"sil\u00ADver\"", "A silver cup.", true },
        { "silver", "A sil\u00ADver cup with a zero\u200Bwidth blank.", true },
        { "zerowidth", "A sil\u00ADver cup with a zero\u200Bwidth blank.", true },
        { "km2", "It covers 40 km² of forest.", true },
        { "title:grain", "A ship with grain left the port.", false },
        { "title:text", "A ship with grain left the port.", true },
        { "author:smith", "A ship with grain left the port.", true },
        { "\uE000e1 grain", "A ship with wheat left the port.", false },
        { "NOT grain", "A ship with wheat left the port.", true },
        { "NOT grain", "A ship with grain left the port.", false },

        // Forms of a word, and what is none.
        { "elections", "The election was held on Sunday.", true },
        { "voting", "They vote on Sunday.", true },
        { "votes", "They voted on Sunday.", true },
        { "war", "Two wars ended.", true },
        { "wars", "The war ended.", true },
        { "ferry", "Three ferries sank.", true },
        { "elect", "The election was held on Sunday.", false },
        { "new", "The news came late.", false },
        { "use", "It is about us.", false },
        { "war-game", "They played wargames and one war-games night.", true },
        { "\"vote\"", "They voted on Sunday.", false },
        { "\"they vote\"", "They voted on Sunday.", false },
        { "война", "Итоги войны подвели.", true },
        { "вибори", "На виборах перемогла партія.", true },
        { "кот", "Который час?", false },
        { "قاهرة", "وصل الوفد إلى القاهِرة أمس.", true },
        { "policy*", "The policies failed.", false },
        { "polic*", "The policies failed.", true },
        { "waters", "Roger Waters sang.", true },

        // Hyphens, apostrophes, numbers.
        { "cooperation", "A treaty of co-operation was signed.", true },
        { "co-operation", "Their cooperations ended.", true },
        { "\"of cooperation\"", "A treaty of co-operation was signed.", false },
        { "operation", "A treaty of co-operation was signed.", true },
        { "email", "An e-mail reached us.", true },
        { "antiwar", "An anti-war rally was held.", true },
        { "war", "An anti-war rally was held.", true },
        { "russiaukraine", "The Russia-Ukraine border.", false },
        { "ukraine", "The Russia-Ukraine border.", true },
        { "covid-19", "COVID-19 spread.", true },
        { "covid", "COVID-19 spread.", true },
        { "Xi'an", "Xi’an is a city.", true },
        { "Xian", "Xi’an is a city.", true },
        { "O'Brien", "Mr O’Brien spoke.", true },
        { "obrien", "Mr O’Brien spoke.", true },
        { "brien", "Mr O’Brien spoke.", true },
        { "dont", "They don’t know.", true },
        { "звязок", "Мобільний зв’язок відновили.", true },
        { "lukraine", "L'Ukraine a reçu une aide.", false },
        { "ankara", "Ankara'dan haber geldi.", true },
        { "1000", "It cost 1,000 crowns.", true },
        { "1.000", "It cost 1,000 crowns.", true },
        { "1000", "It cost 1\u00A0000 crowns.", true },
        { "1,000,000", "Er hat 1.000.000 Euro.", true },
        { "000", "It cost 1,000 crowns.", false },
        { "3.5", "It grew by 3,5 per cent.", true },
        { "35", "It grew by 3,5 per cent.", false },
        { "2022", "In 2022, 100 came.", true },

        // Groups, NEAR, fields anywhere.
        { "(gold OR silver) cup", "A silver cup.", true },
        { "(gold cup) OR (silver plate)", "A silver cup.", false },
        { "(gold ship) OR (silver cup)", "A silver cup.", true },
        { "cup -(gold OR silver)", "A silver cup.", false },
        { "cup -(gold silver)", "A silver cup.", true },
        { "cup (gold OR -ship)", "A silver cup.", true },
        { "NEAR(storm grew, 4)", "A storm on the Black Sea grew.", true },
        { "NEAR(storm grew, 3)", "A storm on the Black Sea grew.", false },
        { "grew NEAR/2 \"on the\"", "A storm on the Black Sea grew.", true },
        { "NEAR(storms grew)", "A storm on the Black Sea grew.", false },
        { "cup (on:2022 OR gold)", "A silver cup.", true },
        { "cup -on:2022-01", "A silver cup.", false },
        { "cup (on:2021 OR before:2020)", "A silver cup.", false },
        { "title:(silver OR gold)", "A silver cup.", false },
        { "-title:(silver OR gold) cup", "A silver cup.", true },

        // More scripts.
        { "Zelenskyy", "Зеленський прибув; Zelenskyy arrived.", true },
        { "Zélensky", "ZELENSKY arrived.", true },
        { "Ельцин", "ЕЛЬЦИН прибыл.", true },
        { "ﬁnance", "The finance ministry.", true },
        { "서울", "서울특별시에 비가 온다.", true },
        { "ｶﾅ", "カナの日", true },
        { "מדינה", "מְדִינָה קטנה.", true },
        { "צה\"ל", "צה״ל הודיע.", true },
        { "naive", "A naïve plan.", true },
        { "co\u00ADoperation", "Their cooperations ended.", true },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_query_finds_a_text_or_does_not(string query, string text, bool finds)
    {
        await using var context = texts.Archive.Open();
        using var words = new ArchiveWords(texts.Archive.Database);
        var parsed = SearchQuery.Parse(query).With(words);

        var page = await TemporaryArchive.Search(context)
            .SearchAsync(parsed, new ArticleFilter(), SearchSort.Newest, null, 200, TestContext.Current.CancellationToken);
        var hit = page.Hits.SingleOrDefault(h => h.Article.PublicId == texts.Ids[text]);

        Assert.Equal(finds, hit is not null);
        if (finds && parsed.HasWords && !query.Contains(':', StringComparison.Ordinal))
        {
            Assert.Contains(hit!.Snippet, run => run.IsHit);
        }
    }

    /// <summary>One archive with all texts.</summary>
    public sealed class Texts : IAsyncLifetime
    {
        internal TemporaryArchive Archive { get; private set; } = null!;

        internal IReadOnlyDictionary<string, string> Ids { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            string[] all = [.. Pairs.Select(pair => pair.Data.Item2).Distinct()];
            Archive = await TemporaryArchive.CreateAsync();
            var ids = await Archive.AddAsync([.. all.Select((text, i) => Some.Article($"Text number {i}", text: text, author: "A. Smith"))]);
            Ids = all.Zip(ids).ToDictionary(pair => pair.First, pair => pair.Second);
        }

        public ValueTask DisposeAsync() => Archive.DisposeAsync();
    }
}
