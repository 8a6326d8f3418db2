//! How files leave the page: what can be known of that beforehand. A browser tells no page that it saved
//! nothing; so wherever that may be, the person hears of the other way, text to copy.

/// What the page knows of where it is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Surroundings<'a> {
    /// Whether it has no origin of its own, as in a sandbox that only lets scripts run.
    pub is_confined: bool,
    /// The `sandbox` of each frame around it that has one, as far out as it may look; a line each.
    pub sandboxes: Option<&'a str>,
    /// Whether there are frames around it that it may not look at.
    pub is_framed: bool,
    /// What the browser calls itself.
    pub agent: &'a str,
    /// Whether the browser offers the system's share sheet.
    pub can_share: bool,
}

/// How a file leaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WayOut {
    /// As a download.
    #[default]
    Download,
    /// As a download that may do nothing, without a word.
    Uncertain,
    /// Through the system's share sheet.
    Share,
    /// Not at all.
    Nothing,
}

/// What apps write into the browser's name when they show pages in a browser of their own; most of those
/// save nothing.
const APPS: [&str; 14] = [
    "FBAN/",
    "FBAV/",
    "FB_IAB",
    "Instagram",
    "LinkedInApp",
    "Line/",
    "MicroMessenger",
    "Snapchat",
    "TikTok",
    "musical_ly",
    "Pinterest/",
    "Twitter for",
    "GSA/",
    "; wv)",
];

impl WayOut {
    /// How files leave from here.
    pub fn of(here: &Surroundings) -> Self {
        if here.is_confined || forbids(here.sandboxes, "allow-downloads") {
            return Self::Nothing;
        }
        match (is_in_app(here.agent), here.can_share) {
            (true, true) => Self::Share,
            (true, false) => Self::Uncertain,
            (false, _) if here.is_framed => Self::Uncertain,
            (false, _) => Self::Download,
        }
    }

    /// Its name, as the browser side knows it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Download => "download",
            Self::Uncertain => "uncertain",
            Self::Share => "share",
            Self::Nothing => "nothing",
        }
    }
}

/// Whether the page may print, as far as it can know: without this word a sandbox opens no dialog.
pub fn cannot_print(here: &Surroundings) -> bool {
    here.is_confined || forbids(here.sandboxes, "allow-modals")
}

/// A page may only do what every frame around it allows.
fn forbids(sandboxes: Option<&str>, word: &str) -> bool {
    let allows = |sandbox: &str| {
        let mut words = sandbox.split_ascii_whitespace();
        words.any(|allowed| allowed.eq_ignore_ascii_case(word))
    };
    sandboxes.is_some_and(|all| !all.split('\n').all(allows))
}

/// An app, by its name; on Apple's telephones also by the name that its browser lacks.
fn is_in_app(agent: &str) -> bool {
    let is_apple = agent.contains("iPhone") || agent.contains("iPad");
    let is_browser = agent.contains("Safari/");
    is_apple && !is_browser || APPS.iter().any(|app| agent.contains(app))
}

#[cfg(test)]
mod tests {
    use super::*;

    const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

    fn way(sandboxes: Option<&str>, is_framed: bool, agent: &str, can_share: bool) -> WayOut {
        WayOut::of(&Surroundings {
            sandboxes,
            is_framed,
            agent,
            can_share,
            ..Surroundings::default()
        })
    }

    #[test]
    fn a_sandbox_saves_only_what_every_frame_allows() {
        for (sandboxes, expected) in [
            (None, WayOut::Download),
            (Some("allow-scripts Allow-Downloads"), WayOut::Download),
            (
                Some("allow-scripts allow-same-origin allow-forms allow-popups"),
                WayOut::Nothing,
            ),
            (Some("allow-downloads\nallow-scripts"), WayOut::Nothing),
            (Some(""), WayOut::Nothing),
        ] {
            assert_eq!(way(sandboxes, false, "", true), expected, "{sandboxes:?}");
        }
        let here = Surroundings {
            sandboxes: Some("allow-downloads"),
            ..Surroundings::default()
        };
        assert!(cannot_print(&here) && !cannot_print(&Surroundings::default()));
        assert_eq!(
            way(None, true, "", true),
            WayOut::Uncertain,
            "another site's frame"
        );
    }

    #[test]
    fn apps_share_where_they_can() {
        let safari = [IPHONE, " Version/17.5 Mobile/15E148 Safari/604.1"].concat();
        assert_eq!(way(None, false, &safari, true), WayOut::Download);
        for app in [
            [IPHONE, " Mobile/15E148"].concat(),
            [
                IPHONE,
                " Mobile/15E148 Safari/604.1 [FBAN/FBIOS;FBAV/465.0]",
            ]
            .concat(),
            "Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) Chrome/124.0 Mobile Safari/537.36".into(),
            "Mozilla/5.0 (Linux; Android 14) Chrome/124.0 Mobile Safari/537.36 [LinkedInApp]"
                .into(),
        ] {
            assert_eq!(way(None, false, &app, true), WayOut::Share, "{app}");
            assert_eq!(way(None, false, &app, false), WayOut::Uncertain, "{app}");
        }
    }
}
